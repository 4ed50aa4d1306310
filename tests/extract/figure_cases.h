// What the tests of figures share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract_cases.h"

namespace trichdan {

inline std::vector<Figure> figures_of(std::string_view text, std::string_view kind) {
  std::vector<Figure> figures;
  for (const Figure& figure : read(text).figures) {
    if (figure.kind == kind) figures.push_back(figure);
  }
  return figures;
}

inline std::vector<std::string> values_of(const std::vector<Figure>& figures) {
  std::vector<std::string> values;
  for (const Figure& figure : figures) values.push_back(figure.value);
  return values;
}

}  // namespace trichdan
