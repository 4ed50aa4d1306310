// dev: pages read by page mode and by own lines + raw line mode, cached.
#include <fmt/format.h>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>
#include <dlfcn.h>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <cstdlib>

#include "base/digest.h"
#include "evaluate/edit_distance.h"
#include "evaluate/truth.h"
#include "export/export.h"
#include "layout/layout.h"
#include "ocr/lines/text_lines.h"
#include "ocr/recogniser.h"
#include "source/source.h"
#include "store/queries.h"
#include "text/stream.h"

using namespace trichdan;
namespace fs = std::filesystem;

std::string digest_of(Pix* pix, const std::string& salt) {
  Pix* copy = pixCopy(nullptr, pix);
  pixSetPadBits(copy, 0);
  std::string bytes(reinterpret_cast<const char*>(pixGetData(copy)), 4UL * pixGetWpl(copy) * pixGetHeight(copy));
  bytes += std::to_string(pixGetWidth(pix)) + "x" + std::to_string(pixGetHeight(pix)) + salt;
  pixDestroy(&copy);
  return sha256_of(bytes);
}

template <class Make> PageReading cached(const std::string& key, Make make) {
  const fs::path file = "/tmp/lines/cache/" + key;
  if (fs::exists(file)) return decode_reading(read_text_file(file));
  PageReading r = make();
  std::ofstream(file) << encode(r);
  return r;
}

struct Raw {
  tesseract::TessBaseAPI api;
  Raw(const std::string& model) {
    fs::path p(model);
    api.SetVariable("debug_file", "/dev/null");
    if (model.ends_with(".traineddata")) api.Init(p.parent_path().c_str(), p.stem().c_str(), tesseract::OEM_LSTM_ONLY);
    else api.Init("/usr/share/tesseract-ocr/5/tessdata", model.c_str(), tesseract::OEM_LSTM_ONLY);
    api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  }
  PageReading read(Pix* strip) {
    PageReading r;
    api.SetImage(strip);
    api.SetSourceResolution(200);
    api.Recognize(nullptr);
    std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
    if (!at) return r;
    do {
      std::unique_ptr<const char[]> t(at->GetUTF8Text(tesseract::RIL_WORD));
      Word w;
      if (!t || std::string_view(t.get()).find_first_not_of(" \n") == std::string::npos ||
          !at->BoundingBox(tesseract::RIL_WORD, &w.box.x0, &w.box.y0, &w.box.x1, &w.box.y1)) continue;
      w.text = t.get();
      w.confidence = at->Confidence(tesseract::RIL_WORD);
      r.words.push_back(w);
    } while (at->Next(tesseract::RIL_WORD));
    api.Clear();
    return r;
  }
};

std::string text_of(const PageReading& r, bool first, int page) {
  PageLayout l = lay_out(r, first);
  std::vector<PageReading> rs{r};
  std::vector<PageLayout> ls{l};
  std::vector<int> ns{page};
  DocumentText t = build_text(rs, ls, ns);
  std::vector<StoredStream> stored;
  for (auto& st : t.streams) stored.push_back({st.name, st.text, st.page_starts});
  return page_texts(stored, page)[page - 1];
}

int main(int argc, char** argv) {
  using SetLevels = void (*)(int);
  if (void* s = dlsym(RTLD_DEFAULT, "omp_set_max_active_levels")) reinterpret_cast<SetLevels>(s)(0);
  setMsgSeverity(L_SEVERITY_NONE);
  std::string model = "vie", draw; bool dump = false;
  std::unique_ptr<Raw> raw; std::unique_ptr<Recogniser> rec;
  long tc = 0, te = 0, oe = 0, tw=0, twe=0, owe=0; double find_s = 0; int pages = 0; int drawall=0; int every=1;
  for (int i = 1; i < argc; ++i) {
    std::string a = argv[i];
    if (a == "--model") { model = argv[++i]; continue; }
    if (a == "--draw") { draw = argv[++i]; continue; }
    if (a == "--drawall") { drawall = 1; continue; }
    if (a == "--dump") { dump = true; continue; }
    if (a == "--every") { every = atoi(argv[++i]); continue; }
    std::vector<Truth> truths;
    if (drawall) { Truth t; t.document = a; auto d = open_document(a); for (int p = 1; p <= d->page_count(); ++p) t.pages[p] = ""; truths.push_back(t); }
    else truths = find_truth(a);
    for (const Truth& t : truths) {
      auto doc = open_document(t.document);
      int nth = 0;
      for (const auto& [page, file] : t.pages) {
        if (page > doc->page_count() || (nth++ % every)) continue;
        if (doc->classify(page).kind == PageKind::text) continue;
        PageImage im = doc->image(page);
        auto s = std::chrono::steady_clock::now();
        lines::PageLines pl(*im.pixels);
        std::vector<PixPtr> strips;
        for (size_t k = 0; k < pl.lines().size(); ++k) strips.push_back(std::move(pl.strip(k).image));
        double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - s).count();
        find_s += took; ++pages;
        std::string name = t.document.parent_path().filename().string() + "_" + t.document.stem().string() + "_" + std::to_string(page);
        if (!draw.empty()) {
          Pix* c = pixConvertTo32(im.pixels.get());
          for (size_t k = 0; k < strips.size(); ++k) {
            trichdan::Box b0 = pl.lines()[k].box; 
            BOX* b = boxCreate(b0.x0, b0.y0, b0.width(), b0.height());
            int col = k % 3;
            pixRenderBoxArb(c, b, 2, col == 0 ? 255 : 0, col == 1 ? 160 : 0, col == 2 ? 255 : 0);
            boxDestroy(&b);
          }
          Pix* sm = pixScale(c, 1000.0 / pixGetWidth(c), 1000.0 / pixGetWidth(c));
          pixWrite((draw + "/" + name + ".png").c_str(), sm, IFF_PNG);
          pixDestroy(&c); pixDestroy(&sm);
        }
        if (std::getenv("STRIPS")) {
          int h = 0, w = 0, sa = 0, sb = 9999;
          std::sscanf(std::getenv("STRIPS"), "%d-%d", &sa, &sb);
          sb = std::min<int>(sb, int(strips.size()));
          for (int k = sa; k < sb; ++k) { h += pixGetHeight(strips[k].get()) + 3; w = std::max(w, pixGetWidth(strips[k].get())); }
          Pix* all = pixCreate(w + 1, std::max(1, h), 32); pixSetAllArbitrary(all, 0x8080ff00);
          int y = 0;
          for (int k = sa; k < sb; ++k) { Pix* c = pixConvertTo32(strips[k].get()); pixRasterop(all, 0, y, pixGetWidth(c), pixGetHeight(c), PIX_SRC, c, 0, 0); y += pixGetHeight(c) + 3; pixDestroy(&c); }
          pixWrite(("/tmp/lines/draw/" + name + ".strips.png").c_str(), all, IFF_PNG);
          pixDestroy(&all);
        }
        if (drawall) { fmt::print("{} {}x{}x{} lines {} slope {:.4f} {:.1f} ms\n", name, pixGetWidth(im.pixels.get()), pixGetHeight(im.pixels.get()), pixGetDepth(im.pixels.get()), strips.size(), pl.slope(), took * 1000); continue; }
        PageReading tess = cached(digest_of(im.pixels.get(), "page" + model), [&] {
          if (!rec) rec = std::make_unique<Recogniser>(RecogniserOptions{model, {}});
          return rec->read(*im.pixels, im.dpi); });
        PageReading own = tess;
        own.words.clear();
        std::string debug;
        for (size_t k = 0; k < strips.size(); ++k) {
          PageReading line = cached(digest_of(strips[k].get(), "raw" + model), [&] {
            if (!raw) raw = std::make_unique<Raw>(model);
            return raw->read(strips[k].get()); });
          for (Word w : line.words) {
            w.box = pl.on_page(k, w.box); w.line = int(k); w.block = 0;
            own.words.push_back(w);
            debug += w.text + " ";
          }
          { double c = 0, n = 0; for (const Word& w : line.words) { c += w.confidence * w.text.size(); n += w.text.size(); }
            debug = debug + fmt::format("   [{:.0f} {} xh {} w {}]\n", n > 0 ? c / n : 0, n, pl.lines()[k].x_height, pl.lines()[k].box.width()); }
        }
        const std::string truth = read_text_file(file);
        const std::string tt = text_of(tess, page == 1, page), ot = text_of(own, page == 1, page);
        PageErrors e1 = compare_pages(truth, tt), e2 = compare_pages(truth, ot);
        tc += e1.characters; te += e1.character_errors; oe += e2.character_errors;
        tw += e1.words; twe += e1.word_errors; owe += e2.word_errors;
        fmt::print("{:44} d{} lines {:3} slope {:.4f} {:5.1f} ms  CER tess {:6.2f} own {:6.2f} {}\n", name, pixGetDepth(im.pixels.get()), strips.size(), pl.slope(), took * 1000,
                   100. * e1.character_errors / e1.characters, 100. * e2.character_errors / e2.characters, e2.character_errors > e1.character_errors ? "WORSE" : "");
        if (dump) {
          std::ofstream("/tmp/lines/draw/" + name + ".truth") << truth;
          std::ofstream("/tmp/lines/draw/" + name + ".tess") << tt;
          std::ofstream("/tmp/lines/draw/" + name + ".own") << ot;
          std::ofstream("/tmp/lines/draw/" + name + ".lines") << debug;
        }
      }
    }
  }
  fmt::print("{} pages, find {:.1f} ms a page, CER tess {:.3f} own {:.3f} WER {:.2f} {:.2f}\n", pages, 1000 * find_s / pages, 100. * te / tc, 100. * oe / tc, 100.*twe/tw, 100.*owe/tw);
}
