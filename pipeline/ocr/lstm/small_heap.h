// ocr/lstm: a heap of few entries in place, its smallest at the top.
//
// Which of several equal entries comes up first is part of what the search finds, so the order is
// that of a binary heap in an array, worked exactly as Tesseract's GenericHeap works it. Entries
// stay where they were put; only their keys and places move.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace trichdan::lstm {

// T has key(), a float. Room for Width entries and the one that is too many.
template <typename T, std::size_t Width>
class SmallHeap {
 public:
  SmallHeap() {
    for (std::size_t at = 0; at <= Width; ++at) order_[at].slot = static_cast<std::uint32_t>(at);
  }

  std::size_t size() const { return size_; }
  void clear() { size_ = 0; }
  // The entry at a place of the heap's array; 0 is the smallest.
  const T& operator[](std::size_t at) const { return entries_[order_[at].slot]; }

  // Whether an entry of this key would be taken in.
  bool admits(float key) const { return size_ < Width || key > order_[0].key; }

  // Takes an entry in; where that is one too many, the smallest goes.
  void push(const T& entry) {
    const Item item{entry.key(), order_[size_].slot};
    entries_[item.slot] = entry;
    order_[rise(size_++, item)] = item;
    if (size_ > Width) pop();
  }

  void pop() {
    const std::uint32_t freed = order_[0].slot;
    const Item last = order_[--size_];
    order_[sink(0, last)] = last;
    order_[size_].slot = freed;
  }

  // Replaces the entry at a place by one of another key.
  void replace(std::size_t at, const T& entry) {
    const Item item{entry.key(), order_[at].slot};
    entries_[item.slot] = entry;
    order_[rise(sink(at, item), item)] = item;
  }

 private:
  struct Item {
    float key = 0;
    std::uint32_t slot = 0;  // of the entry; those beyond size_ are free
  };

  // Move a hole to where the item belongs; return where that is.
  std::size_t rise(std::size_t hole, const Item& item) {
    while (hole > 0) {
      const std::size_t parent = (hole - 1) / 2;
      if (!(item.key < order_[parent].key)) break;
      order_[hole] = order_[parent];
      hole = parent;
    }
    return hole;
  }

  std::size_t sink(std::size_t hole, const Item& item) {
    for (std::size_t child = 2 * hole + 1; child < size_; child = 2 * hole + 1) {
      if (child + 1 < size_ && order_[child + 1].key < order_[child].key) ++child;
      if (!(order_[child].key < item.key)) break;
      order_[hole] = order_[child];
      hole = child;
    }
    return hole;
  }

  std::array<Item, Width + 1> order_;
  std::array<T, Width + 1> entries_;
  std::size_t size_ = 0;
};

}  // namespace trichdan::lstm
