// The citation graph: nodes are documents of the archive and works that are cited; a document that
// is itself a cited work is one node. Edges: "cites" from document to work, with how often; and the
// relations that are stated ("thực hiện") between works, or from the document itself.
#include <fmt/format.h>

#include <map>
#include <set>

#include "export/formats.h"
#include "export/markup.h"
#include "store/parts.h"

namespace trichdan {
namespace {

struct Key {
  const char* id;
  const char* domain;
  const char* type;
};

constexpr Key kKeys[] = {
    {"label", "node", "string"},   {"kind", "node", "string"},     {"type", "node", "string"},
    {"symbol", "node", "string"},  {"date", "node", "string"},     {"issuer", "node", "string"},
    {"subject", "node", "string"}, {"path", "node", "string"},     {"held", "node", "boolean"},
    {"citations", "node", "int"},  {"relation", "edge", "string"}, {"weight", "edge", "int"},
};

void data(std::ostream& out, const char* key, const std::string& value) {
  if (!value.empty()) out << fmt::format("      <data key=\"{}\">{}</data>\n", key, escaped(value));
}

std::string label_of(const std::string& type, const std::string& symbol) {
  return type.empty() || symbol.empty() ? type + symbol : type + " " + symbol;
}

class Graph {
 public:
  Graph(const Store& store, const std::vector<DocumentRecord>& documents, std::ostream& out)
      : out_(out), edges_(citation_edges(store)), works_(works(store, false)) {
    for (const DocumentRecord& document : documents) documents_[document.id] = &document;
    for (const WorkRow& row : works_) {
      for (const DocumentId id : row.held) work_of_[id] = row.work.id;
    }
    for (const CitationEdge& edge : edges_) {
      if (!documents_.contains(edge.document)) continue;
      used_.insert(edge.cited);
      if (!edge.citing.empty()) used_.insert(edge.citing);
    }
  }

  void write() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const Key& key : kKeys) {
      out_ << fmt::format("  <key id=\"{0}\" for=\"{1}\" attr.name=\"{0}\" attr.type=\"{2}\"/>\n",
                          key.id, key.domain, key.type);
    }
    out_ << "  <graph id=\"citations\" edgedefault=\"directed\">\n";
    for (const WorkRow& row : works_) write_work(row);
    for (const auto& [id, document] : documents_) write_document(*document);
    for (const CitationEdge& edge : edges_) write_edge(edge);
    out_ << "  </graph>\n</graphml>\n";
  }

 private:
  // The node of a document: that of the work it is, if somebody cites it.
  std::string node_of(DocumentId id) const {
    const auto work = work_of_.find(id);
    return work != work_of_.end() && used_.contains(work->second) ? "w" + work->second
                                                                  : "d" + shown(id);
  }

  void write_work(const WorkRow& row) {
    const Work& work = row.work;
    if (!used_.contains(work.id)) return;
    out_ << fmt::format("    <node id=\"w{}\">\n", work.id);
    data(out_, "label", work.symbol.empty() ? work.name : label_of(work.type, work.symbol));
    data(out_, "kind", "work");
    data(out_, "type", work.type);
    data(out_, "symbol", work.symbol);
    data(out_, "date", work.date.empty() ? work.year : work.date);
    data(out_, "issuer", work.issuer);
    data(out_, "subject", work.subject);
    const auto held = row.held.empty() ? documents_.end() : documents_.find(row.held.front());
    if (held != documents_.end()) data(out_, "path", held->second->path);
    data(out_, "held", row.held.empty() ? "false" : "true");
    data(out_, "citations", std::to_string(row.citations));
    out_ << "    </node>\n";
  }

  void write_document(const DocumentRecord& document) {
    if (node_of(document.id).front() == 'w') return;
    const DocumentHeader& header = document.header;
    const std::string label = label_of(header.type, header.symbol);
    out_ << fmt::format("    <node id=\"d{}\">\n", shown(document.id));
    data(out_, "label", label.empty() ? shown_name(document) : label);
    data(out_, "kind", "document");
    data(out_, "type", header.type);
    data(out_, "symbol", header.symbol);
    data(out_, "date", header.date);
    data(out_, "issuer", header.issuer);
    data(out_, "subject", header.subject);
    data(out_, "path", document.path);
    data(out_, "held", "true");
    out_ << "    </node>\n";
  }

  void write_edge(const CitationEdge& edge) {
    if (!documents_.contains(edge.document)) return;
    const std::string from = edge.citing.empty() ? node_of(edge.document) : "w" + edge.citing;
    out_ << fmt::format("    <edge id=\"e{}\" source=\"{}\" target=\"w{}\">\n", ++count_, from,
                        edge.cited);
    data(out_, "relation", edge.kind.empty() ? "cites" : edge.kind);
    data(out_, "weight", std::to_string(edge.count));
    out_ << "    </edge>\n";
  }

  std::ostream& out_;
  std::vector<CitationEdge> edges_;
  std::vector<WorkRow> works_;
  std::map<DocumentId, const DocumentRecord*> documents_;
  std::map<DocumentId, std::string> work_of_;
  std::set<std::string> used_;
  int count_ = 0;
};

}  // namespace

void write_graphml(const Store& store, const std::vector<DocumentRecord>& documents,
                   std::ostream& out) {
  Graph(store, documents, out).write();
}

}  // namespace trichdan
