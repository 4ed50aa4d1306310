#include "export/page_picture.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/unicode.h"

namespace trichdan {
namespace {

struct RoleColour {
  Role role;
  Colour colour;
};
// Told apart also by those who see no red or no green: neighbours on a page differ in lightness.
constexpr std::array kRoles{
    RoleColour{Role::header_left, {20, 80, 200}}, RoleColour{Role::header_right, {0, 160, 200}},
    RoleColour{Role::title, {120, 30, 180}},      RoleColour{Role::body, {120, 120, 120}},
    RoleColour{Role::footnote, {150, 90, 0}},     RoleColour{Role::page_number, {220, 60, 150}},
    RoleColour{Role::recipients, {0, 130, 100}},  RoleColour{Role::signature, {190, 160, 0}},
    RoleColour{Role::stamp, {200, 60, 60}},
};
constexpr Colour kSure{0, 140, 0};
constexpr Colour kCheck{240, 130, 0};
constexpr Colour kUnreadable{220, 0, 0};
constexpr Colour kUnit{0, 110, 230};
constexpr Colour kTable{200, 0, 200};
constexpr Colour kNote{150, 90, 0};

Colour colour_of(Role role) {
  const auto found = std::ranges::find(kRoles, role, &RoleColour::role);
  return found == kRoles.end() ? Colour{} : found->colour;
}

Colour colour_of(const std::optional<State>& state) {
  if (!state) return kUnit;
  switch (*state) {
    case State::sure:
      return kSure;
    case State::check:
      return kCheck;
    case State::unreadable:
      return kUnreadable;
  }
  return kUnreadable;
}

std::string spaced(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', ' ');
  return text;
}

// Letters Leptonica's fonts have: file names may be Vietnamese.
std::string ascii(const std::string& text) {
  const auto plain = [](const std::string& of) {
    return std::ranges::all_of(of, [](char c) { return c >= ' ' && c <= '~'; });
  };
  if (plain(text)) return text;
  std::string folded = fold_search(text);
  for (char& c : folded) {
    if (c < ' ' || c > '~') c = '?';
  }
  return folded;
}

void draw_roles(Canvas& canvas, const PageDrawing& page) {
  for (const auto& line : page.lines) {
    canvas.tint(line.box, colour_of(line.role));
    canvas.frame(line.box, colour_of(line.role), 1);
  }
}

void draw_labels(Canvas& canvas, const PageDrawing& page) {
  for (const auto& line : page.lines) {
    if (line.label.empty()) continue;
    // Left of the right column stands the left one.
    const bool right = line.role == Role::header_right || line.role == Role::signature;
    canvas.label(line.box, colour_of(line.role), line.label,
                 right ? Canvas::Side::above : Canvas::Side::left);
  }
}

void draw_tables(Canvas& canvas, const PageDrawing& page) {
  for (const Box& table : page.tables) canvas.frame(table, kTable, 3, 6);
  for (const Box& cell : page.cells) canvas.frame(cell, kTable, 1, 3);
}

void draw_notes(Canvas& canvas, const PageDrawing& page) {
  for (const auto& tie : page.notes) {
    const Colour colour = tie.note ? kNote : kUnreadable;
    canvas.frame(tie.call, colour, 2, 2);
    if (tie.note) canvas.tie(tie.call, *tie.note, colour);
  }
}

std::vector<LegendEntry> legend_of(const PageDrawing& page) {
  std::vector<LegendEntry> entries;
  std::set<Role> roles;
  for (const auto& line : page.lines) roles.insert(line.role);
  for (const Role role : roles) entries.push_back({colour_of(role), spaced(name_of(role)), true});
  const auto has = [&](const std::optional<State>& state) {
    return std::ranges::count(page.mentions, state, &PageDrawing::Mention::state) > 0;
  };
  for (const State state : {State::sure, State::check, State::unreadable}) {
    if (has(state)) entries.push_back({colour_of(state), std::string(name_of(state))});
  }
  if (has({})) entries.push_back({kUnit, "unit"});
  if (!page.tables.empty()) entries.push_back({kTable, "table and cells"});
  const auto tied = [](const PageDrawing::NoteTie& tie) { return tie.note.has_value(); };
  if (std::ranges::any_of(page.notes, tied)) entries.push_back({kNote, "call and its note"});
  if (!std::ranges::all_of(page.notes, tied)) entries.push_back({kUnreadable, "call, no note"});
  return entries;
}

}  // namespace

void draw(Canvas& canvas, const PageDrawing& page) {
  draw_roles(canvas, page);
  draw_tables(canvas, page);
  draw_notes(canvas, page);
  for (const auto& mention : page.mentions) {
    canvas.frame(mention.box, colour_of(mention.state), mention.state ? 3 : 1,
                 mention.state ? 2 : 0);
  }
  draw_labels(canvas, page);
  std::vector<std::string> heading;
  for (const std::string& line : page.heading) heading.push_back(ascii(line));
  canvas.add_legend(heading, legend_of(page));
}

}  // namespace trichdan
