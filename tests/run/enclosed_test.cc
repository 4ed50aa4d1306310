// Which documents of a folder were sent with the one before them.
#include "run/enclosed.h"

#include <gtest/gtest.h>

#include <string>

#include "run/understand.h"

namespace trichdan {
namespace {

struct EnclosedCase {
  const char* reference;  // symbol that the parent cites, with its date
  const char* cited_on;
  const char* body;
  DocumentHeader parent;
  DocumentHeader next;
  bool enclosed;
  const char* why;
};

DocumentHeader head(const std::string& type, const std::string& number, const std::string& symbol,
                    const std::string& date, State state = State::sure) {
  DocumentHeader header;
  header.type = type;
  header.number = number;
  header.symbol = symbol;
  header.date = date;
  header.state = state;
  return header;
}

const DocumentHeader kLetter = head("Công văn", "5", "5/SYT-NVY", "2018-01-02");
const DocumentHeader kPlan = head("Kế hoạch", "12", "12/KH-SYT", "2017-12-11");

const EnclosedCase kEnclosed[] = {
    {"12/KH-SYT", "2017-12-11", "", kLetter, kPlan, true, "named by the letter before it"},
    {"012/KH-SYT", "", "", kLetter, kPlan, true, "with a zero and no date"},
    {"12/KH-SYT", "2016-12-11", "", kLetter, kPlan, false, "the plan of another year"},
    {"13/KH-SYT", "2017-12-11", "", kLetter, kPlan, false, "another plan"},
    {"12/KH-UBND", "2017-12-11", "", kLetter, kPlan, false, "another body's"},
    {"12/KH-SYT", "", "", kLetter, head("Kế hoạch", "12", "12/KH-SYT", "2018-02-01"), false,
     "a letter cannot send what is later"},
    {"2243/SYT-NVY", "2017-12-11", "", kLetter,
     head("Công văn", "", "/SYT-NVY", "2017-12", State::check), true,
     "its number by hand was not legible; body and month agree"},
    {"2243/SYT-NVY", "2017-11-11", "", kLetter,
     head("Công văn", "", "/SYT-NVY", "2017-12", State::check), false, "another month"},
    {"2243/SYT-NVY", "2017-12-11", "", kLetter,
     head("Công văn", "2248", "2248/SYT-NVY", "2017-12-11", State::check), true,
     "one figure by hand misread"},
    {"2243/SYT-NVY", "2017-12-11", "", kLetter,
     head("Công văn", "2248", "2248/SYT-NVY", "2017-12-11"), false, "printed: another number"},
    {"", "", "tham gia thi tuyển (đính kèm Kế hoạch tuyển sinh).", kLetter, kPlan, true,
     "a document of its type is enclosed"},
    {"", "", "Sở Y tế gửi kèm theo\nKế hoạch này", kLetter, kPlan, false, "itself"},
    {"", "", "Ban hành kèm theo Kế hoạch", kLetter, kPlan, false, "issued with it"},
    {"", "", "(kèm theo Kế hoạch số 7/KH-SYT)", kLetter, kPlan, false, "another one"},
    {"", "", "(đính kèm báo cáo)", kLetter, kPlan, false, "another type"},
    {"", "", "", kPlan, kPlan, true, "the same once more"},
    {"", "", "", head("Kế hoạch", "", "/KH-SYT", "2017-12"),
     head("Kế hoạch", "", "/KH-SYT", "2017-12"), false,
     "two of a month without numbers or subjects"},
};

TEST(Enclosed, TellsWhatWasSentWithADocument) {
  for (const EnclosedCase& c : kEnclosed) {
    Understanding parent;
    parent.mentions.header = c.parent;
    if (*c.reference != 0) {
      Reference reference;
      reference.symbol = c.reference;
      reference.number = reference.symbol.substr(0, reference.symbol.find('/'));
      reference.date = c.cited_on;
      parent.mentions.references.push_back(reference);
    }
    Stream body;
    body.name = "body";
    body.text = c.body;
    parent.text.streams.push_back(body);
    Understanding next;
    next.mentions.header = c.next;
    EXPECT_EQ(!why_enclosed(parent, next, true).empty(), c.enclosed) << c.why;
  }
}

}  // namespace
}  // namespace trichdan
