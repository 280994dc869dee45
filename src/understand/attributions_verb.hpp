// One reporting verb and what its sentence makes of it: the rules of attributions_clauses.cpp share it with those of
// attributions_that.cpp.
#pragma once

#include <vector>

#include "understand/attributions_rules.hpp"

namespace stemma::understand {

/// One reporting verb and what its sentence makes of it.
class Verb {
 public:
  Verb(const Scene& scene, std::size_t verb, const Cue& cue)
      : scene_(scene), verb_(verb), cue_(cue), passive_(is_passive(scene, verb)), group_(verb_group(scene, verb)) {}

  bool read(Saying& finding);

 private:
  void leave_dateline(Saying& finding) const;

  Range completed(Range piece) const;

  bool runs_on(std::size_t next) const;

  bool find_content();

  bool hangs(Frame frame);

  bool add(Range range);

  bool after();

  bool last_resort();

  std::size_t that_behind_listener() const;

  std::size_t distant_that() const;

  bool opens_adjunct(std::size_t i) const;

  void find_name(Saying& finding) const;

  std::size_t clause_start(std::size_t clause) const;

  std::size_t clause_end(std::size_t clause) const;

  bool belongs(std::size_t c, std::size_t end) const;

  bool loose();

  bool parenthesis();

  bool governs_rest(Range inserted) const;

  bool stands_alone(Range inserted) const;

  Range insertion() const;

  bool infinitive();

  std::size_t reported(std::size_t inner) const;

  bool subject_and(Range rest);

  bool find_passive();

  bool addressed();

  bool preposition();

  bool object();

  const Scene& scene_;
  std::size_t verb_;
  const Cue& cue_;
  bool passive_, sourceless_ = false, seems_ = false;
  std::uint8_t frame_ = 0;
  Range group_;
  std::vector<Range> content_;
};

}  // namespace stemma::understand
