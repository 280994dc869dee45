#include "classes.hpp"

#include <fstream>
#include <map>
#include <stdexcept>

namespace stemma::training {

understand::WordClasses read_classes(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::map<std::uint32_t, understand::WordClasses::Class> found;
  std::string word;
  unsigned broad = 0, fine = 0;
  while (in >> word >> broad >> fine) {
    found.emplace(understand::form_hash(word),
                  understand::WordClasses::Class{static_cast<std::uint16_t>(broad), static_cast<std::uint16_t>(fine)});
  }
  std::vector<std::uint32_t> forms;
  std::vector<understand::WordClasses::Class> classes;
  for (const auto& [form, c] : found) {
    forms.push_back(form);
    classes.push_back(c);
  }
  return {std::move(forms), std::move(classes)};
}

}  // namespace stemma::training
