// Truth files: where they lie and what they say.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trichdan {

// An entry of gold.json. Page 0: the truth names no page, and any page is right.
struct TruthReference {
  int page = 0;
  std::string text, type, symbol, date, issuer;  // empty: not printed
  bool legible = true;
  bool borderline = false;
};
struct TruthName {  // of a named reference
  int page = 0;
  std::string text;
  bool borderline = false;
};
struct TruthFigure {
  int page = 0;
  std::string text;
  std::string value;  // as printed: "99,2", or "76/129"
};
// A mistake of the document, or what looks like one and is none.
struct TruthFinding {
  int page = 0;      // 0: on any
  std::string text;  // holds the printed values
  bool mistake = true;
};
struct TruthHeader {
  std::map<std::string, std::string, std::less<>> fields;  // those that the document has
  bool number_handwritten = false;
  bool date_handwritten = false;
};

// What gold.json says. A part that it does not have is not scored.
struct Gold {
  std::string doc;  // its "doc"
  int pages = 0;    // 0: not said
  std::optional<TruthHeader> header;
  std::optional<std::vector<TruthReference>> references;
  std::optional<std::vector<TruthName>> named_references;
  std::optional<std::vector<TruthFigure>> percentages;
  std::optional<std::vector<TruthFigure>> ratios;
  std::optional<std::vector<std::string>> units;
  std::optional<std::vector<TruthFinding>> findings;  // and its "claims"
};

// Throws Error(usage) naming the file and what is wrong with it.
Gold read_gold(const std::filesystem::path& file);

// The truth about one document.
struct Truth {
  std::filesystem::path document;
  std::filesystem::path gold;                  // empty: none
  std::map<int, std::filesystem::path> pages;  // page number to the file of its exact text
};

// Of every document with truth that the path means, in byte order of their paths: a document, a
// folder (walked), a gold.json, a truth-NN.txt or a truth/NAME.txt. Throws Error(not_found).
std::vector<Truth> find_truth(const std::filesystem::path& path);

// Bytes of a file; throws Error(unreadable).
std::string read_text_file(const std::filesystem::path& file);

}  // namespace trichdan
