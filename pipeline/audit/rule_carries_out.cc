// A document that carries out one dated after itself.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "audit/calendar.h"
#include "audit/prose.h"
#include "audit/refs.h"
#include "extract/plain_text.h"

namespace trichdan::audit {
namespace {

bool carries_out(std::string_view relation) {
  static constexpr std::string_view kKinds[] = {"thực hiện",  "triển khai", "cụ thể hóa",
                                                "quán triệt", "sơ kết",     "tổng kết"};
  return std::ranges::find(kKinds, relation) != std::end(kKinds);
}

void put(const Context& context, const Reference& early, const std::string& date,
         const Reference& late, const std::string& later, bool listed, Claims& claims) {
  Claim claim = claim_of(kCarriesOut);
  if (listed) claim.finding.severity = Severity::warning;
  claim.finding.explanation = fmt::format(
      "{} of {} {} {}, which is dated {}", shown_name(early), shown_date(date),
      listed ? "is listed as carrying out" : "carries out", shown_name(late), shown_date(later));
  claim.finding.evidence = {context.evidence(early.span), context.evidence(late.span)};
  claim.doubtful = is_doubtful(context, early) || is_doubtful(context, late);
  claims.push_back(std::move(claim));
}

// Whether nothing else is cited between the two, and they stand in one clause: further on, what is
// carried out may be meant by another.
bool is_next(const Context& context, std::size_t citing, std::size_t cited) {
  constexpr std::size_t kReach = 300;
  const auto& references = context.input.mentions.references;
  const Span &first = references[citing].span, &second = references[cited].span;
  if (cited != citing + 1 || first.stream != second.stream || second.begin - first.end > kReach)
    return false;
  std::string between = plain(
      std::string_view(context.text_of(first.stream)).substr(first.end, second.begin - first.end));
  // "số 32-KH/ĐUK; ngày 07/01/2022": a comma, as OCR reads it.
  if (between.starts_with("; ngay ")) between.erase(0, 1);
  for (const char* word :
       {";", "quy dinh tai", "sua doi", "theo", "duoc giao", "tiep tuc", "thay the"}) {
    if (between.find(word) != std::string::npos) return false;
  }
  return true;
}

// What is said outright: "Kế hoạch A thực hiện Nghị quyết B".
void stated(const Context& context, std::set<std::size_t>& told, Claims& claims) {
  const auto& references = context.input.mentions.references;
  for (const Relation& relation : context.input.mentions.relations) {
    if (relation.citing < 0 || !carries_out(relation.kind)) continue;
    const auto citing = static_cast<std::size_t>(relation.citing);
    const auto cited = static_cast<std::size_t>(relation.cited);
    told.insert(citing);
    const std::string date = references[citing].date, later = date_of(context, cited);
    if (!is_full_date(date) || !is_full_date(later) || date >= later) continue;
    if (!is_next(context, citing, cited)) continue;
    put(context, references[citing], date, references[cited], later, false, claims);
  }
}

// What is said of a list: "Huyện ủy A ban hành Kế hoạch ... về thực hiện Nghị quyết B; Huyện ủy C
// ban hành Nghị quyết ... về" the same subject as B's.
class Lists {
 public:
  Lists(const Context& context, const std::set<std::size_t>& told, Claims& claims)
      : context_(context),
        told_(told),
        claims_(claims),
        references_(context.input.mentions.references) {}

  void run() {
    for (std::size_t i = 0; i < references_.size(); ++i) {
      const Reference& reference = references_[i];
      if (told_.contains(i) || !is_full_date(reference.date) || reference.subject.empty()) continue;
      if (reference.issuer_from != "ban hành") continue;
      check(i);
    }
  }

 private:
  // The documents that its neighbours in the list carry out.
  void check(std::size_t i) {
    constexpr std::size_t kReach = 12;  // references to either side
    const std::size_t begin = i > kReach ? i - kReach : 0;
    const std::size_t end = std::min(references_.size(), i + kReach);
    for (const Relation& relation : context_.input.mentions.relations) {
      const auto citing = static_cast<std::size_t>(relation.citing);
      if (relation.citing < 0 || citing < begin || citing >= end || citing == i) continue;
      if (carries_out(relation.kind) && like(i, citing, static_cast<std::size_t>(relation.cited)))
        return;
    }
    // "thực hiện N ghị quyết số ...": a word OCR cut in two has no relation.
    for (std::size_t citing = begin; citing + 1 < end; ++citing) {
      if (citing != i && says_so(citing) && like(i, citing, citing + 1)) return;
    }
  }

  bool says_so(std::size_t citing) const {
    const Span first = references_[citing].span, second = references_[citing + 1].span;
    if (!is_next(context_, citing, citing + 1)) return false;
    const std::string between = plain(std::string_view(context_.text_of(first.stream))
                                          .substr(first.end, second.begin - first.end));
    return between.find("thuc hien") != std::string::npos ||
           between.find("quan triet") != std::string::npos;
  }

  // The document does what its neighbour says it does.
  bool like(std::size_t i, std::size_t citing, std::size_t cited) {
    if (!in_one_list(i, citing)) return false;
    const std::string later = date_of(context_, cited);
    if (!is_full_date(later) || references_[i].date >= later) return false;
    if (common_run(references_[i].subject, subject_of(cited)) < 5) return false;
    put(context_, references_[i], references_[i].date, references_[cited], later, true, claims_);
    return true;
  }

  // Items of one sentence, parted by semicolons.
  bool in_one_list(std::size_t a, std::size_t b) const {
    const Span first = references_[std::min(a, b)].span, last = references_[std::max(a, b)].span;
    constexpr std::size_t kReach = 4000;
    if (first.stream != last.stream || last.begin - first.end > kReach) return false;
    const std::string& text = context_.text_of(first.stream);
    const std::string between = text.substr(first.end, last.begin - first.end);
    return between.find(';') != std::string::npos && between.find("\n\n") == std::string::npos;
  }

  // The fullest the document states for the work.
  std::string subject_of(std::size_t cited) const {
    const auto& resolution = context_.input.resolution;
    const int work = cited < resolution.of_reference.size() ? resolution.of_reference[cited] : -1;
    return work < 0 ? references_[cited].subject
                    : resolution.works[static_cast<std::size_t>(work)].subject;
  }

  const Context& context_;
  const std::set<std::size_t>& told_;
  Claims& claims_;
  const std::vector<Reference>& references_;
};

void run(const Context& context, Claims& claims) {
  std::set<std::size_t> told;
  stated(context, told, claims);
  Lists(context, told, claims).run();
}

}  // namespace

const AuditRule kCarriesOut{
    "earlier than what it carries out", "No document carries out one that is dated after itself.",
    "A document cannot cite, or carry out, a document dated later than itself (domain 4). Of "
    "lists, "
    "an item is taken to carry out what its neighbours do if it shares its subject; that is a "
    "warning.",
    Severity::error, run};

}  // namespace trichdan::audit
