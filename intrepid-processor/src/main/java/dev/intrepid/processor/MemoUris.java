package dev.intrepid.processor;

import dev.intrepid.processor.Template.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who keeps what at which URIs, found by what is there, not by comparing each with each: a tree
 * whose branches are segments.
 */
final class MemoUris {

  /** Who keeps what, at the URIs of which template. */
  record Keeper(String name, String type, String template, List<Segment> segments) {
    Keeper {
      segments = List.copyOf(segments);
    }

    static Keeper of(String name, String type, Template template) {
      return new Keeper(name, type, template.text(), template.segments());
    }
  }

  private record Numbered(int number, Keeper keeper) {}

  /** The templates that begin alike, whatever their variables are called. */
  private static final class Branch {
    private final Map<Segment, Branch> branches = new LinkedHashMap<>();
    private final List<Segment> withVariable = new ArrayList<>();

    /** The first that ends here, and the first of another type. */
    private final List<Numbered> ends = new ArrayList<>(2);

    Branch grown(Segment segment) {
      return branches.computeIfAbsent(
          segment,
          added -> {
            if (added.variable() != null) {
              withVariable.add(added);
            }
            return new Branch();
          });
    }

    void end(Numbered keeper) {
      if (ends.stream().noneMatch(end -> end.keeper().type().equals(keeper.keeper().type()))
          && ends.size() < 2) {
        ends.add(keeper);
      }
    }

    /** Those that can be made by a URI with that segment here. */
    Stream<Branch> overlapping(Segment segment) {
      if (segment.variable() != null) {
        return branches.entrySet().stream()
            .filter(branch -> branch.getKey().overlaps(segment))
            .map(Map.Entry::getValue);
      }
      return Stream.concat(
          Stream.ofNullable(branches.get(segment)),
          withVariable.stream().filter(segment::overlaps).map(branches::get));
    }
  }

  private final Branch root = new Branch();
  private int size;

  void add(Keeper keeper) {
    Branch branch = root;
    for (Segment segment : keeper.segments()) {
      branch = branch.grown(segment.nameless());
    }
    branch.end(new Numbered(size++, keeper));
  }

  /** The first that keeps another type where a URI of this one can be. */
  Optional<Keeper> clashing(Keeper keeper) {
    Stream<Branch> branches = Stream.of(root);
    for (Segment segment : keeper.segments()) {
      branches = branches.flatMap(branch -> branch.overlapping(segment.nameless()));
    }
    return branches
        .flatMap(branch -> branch.ends.stream())
        .filter(end -> !end.keeper().type().equals(keeper.type()))
        .min(Comparator.comparingInt(Numbered::number))
        .map(Numbered::keeper);
  }
}
