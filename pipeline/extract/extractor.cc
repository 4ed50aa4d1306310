#include "extract/extractor.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <vector>

#include "base/digest.h"
#include "base/error.h"
#include "extract/figure_tables.h"
#include "extract/figures.h"
#include "extract/header.h"
#include "extract/library.h"
#include "extract/references.h"
#include "extract/relations.h"
#include "extract/unit_resolution.h"
#include "extract/units.h"
#include "text/unicode.h"

namespace trichdan {
namespace {

std::string line_of(const GazetteerPlace& place) {
  std::string line;
  for (const std::string* field :
       {&place.level, &place.name, &place.parent, &place.province, &place.from, &place.until}) {
    line += *field + '\t';
  }
  return line + '\n';
}

std::string version_of(const std::filesystem::path& folder,
                       const std::vector<GazetteerPlace>& communes) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::string all;
  for (const auto& path : files) {
    all += path.filename().string() + ' ' + sha256_of_file(path) + '\n';
  }
  for (const GazetteerPlace& place : communes) all += line_of(place);
  return sha256_of(all).substr(0, 12);
}

template <typename Mention>
void append(std::vector<Mention>& to, std::vector<Mention>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// "Luật Giáo dục số 43/2019/QH14" is a reference, not a name besides.
void drop_covered(std::vector<NamedReference>& named, const std::vector<Reference>& references) {
  std::erase_if(named, [&](const NamedReference& name) {
    const auto after = std::ranges::lower_bound(references, name.span.end, {},
                                                [](const Reference& r) { return r.span.begin; });
    return after != references.begin() && std::prev(after)->span.end > name.span.begin;
  });
}

const std::string& date_of(const Reference& reference) {
  return reference.date.empty() ? reference.year : reference.date;
}

// Where a document's own date was not read: a single year that lies far behind all others it cites
// is not one to be sure of ("2032" among documents of 2019 to 2022). Empty if there is none.
std::string latest_likely_year(const std::vector<Reference>& references) {
  constexpr std::size_t kEnough = 4;  // dated references
  constexpr int kFarOff = 8;          // years
  std::vector<int> years;
  for (const Reference& reference : references) {
    const std::string& date = date_of(reference);
    int year = 0;
    std::from_chars(date.data(), date.data() + std::min<std::size_t>(date.size(), 4), year);
    if (year > 0) years.push_back(year);
  }
  if (years.size() < kEnough) return {};
  std::ranges::sort(years);
  const int before = years[years.size() - 2];
  return years.back() - before >= kFarOff ? std::to_string(before) : std::string();
}

// A document cannot cite what is later than itself (domain 4): one of the two dates was misread.
void doubt_later_ones(const std::string& own_date, std::vector<Reference>& references) {
  const std::string latest = own_date.empty() ? latest_likely_year(references) : own_date;
  if (latest.empty()) return;
  for (Reference& reference : references) {
    const std::string& date = date_of(reference);
    const std::size_t known = std::min(latest.size(), date.size());
    if (date.substr(0, known) > latest.substr(0, known) && reference.state == State::sure) {
      reference.state = State::check;
    }
  }
}

// Bodies in the subject whose marks OCR changed, as the grammar of names has them: "của Bộ Y tê".
void mend_bodies(const std::vector<UnitMention>& units, DocumentHeader& header) {
  for (const UnitMention& unit : units) {
    const bool marks_alone = fold_search(unit.text) == fold_search(unit.name) &&
                             to_lower(fold_tone(unit.text)) != to_lower(fold_tone(unit.name));
    const std::size_t at = marks_alone ? header.subject.find(unit.text) : std::string::npos;
    if (at == std::string::npos) continue;
    header.subject.replace(at, unit.text.size(), unit.name);
    header.state = std::max(header.state, State::check);
  }
}

}  // namespace

struct Extractor::Readers {
  Readers(const std::filesystem::path& patterns, const std::vector<GazetteerPlace>& communes)
      : library(load_library(patterns, communes)),
        grammar(library),
        names(library),
        words(library, grammar),
        resolver(library, grammar),
        references(library, grammar),
        figures(library),
        relations(library),
        tables(library),
        version(version_of(patterns, communes)) {}

  Library library;
  UnitGrammar grammar;
  HeaderNames names;
  WordReader words;
  UnitResolver resolver;
  ReferenceReader references;
  FigureReader figures;
  RelationReader relations;
  TableReader tables;
  std::string version;
};

Extractor::Extractor(const std::filesystem::path& patterns,
                     const std::vector<GazetteerPlace>& communes)
    : readers_(std::make_unique<Readers>(patterns, communes)) {}

Extractor::~Extractor() = default;

const std::string& Extractor::version() const {
  return readers_->version;
}

const Library& Extractor::library() const {
  return readers_->library;
}

Mentions Extractor::extract(const DocumentText& text) const {
  Mentions mentions;
  mentions.header = read_header(text, readers_->names);
  std::vector<Span> codes;
  for (std::uint32_t i = 0; i < text.streams.size(); ++i) {
    const Stream& stream = text.streams[i];
    std::vector<UnitMention> units;
    std::vector<NamedReference> named;
    readers_->words.read(stream.text, i, units, named, codes);
    auto references = readers_->references.read(stream.text, i, stream.name == "header");
    drop_covered(named, references);
    append(mentions.figures, readers_->figures.read(stream.text, i, references, units));
    const auto first = static_cast<std::int32_t>(mentions.references.size());
    append(mentions.relations, readers_->relations.read(stream.text, references, first));
    append(mentions.references, std::move(references));
    append(mentions.named_references, std::move(named));
    append(mentions.units, std::move(units));
  }
  for (const TableText& table : text.tables) readers_->tables.read(table, mentions.figures);
  readers_->resolver.resolve(text, codes, mentions);
  mend_bodies(mentions.units, mentions.header);
  doubt_later_ones(mentions.header.date, mentions.references);
  return mentions;
}

}  // namespace trichdan
