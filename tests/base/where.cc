#include <iostream>

#include "base/error.h"
#include "base/paths.h"

int main() {
  try {
    std::cout << trichdan::data_folder().string() << '\n';
  } catch (const trichdan::Error& error) {
    std::cout << name_of(error.kind()) << ": " << error.describe() << '\n';
  }
}
