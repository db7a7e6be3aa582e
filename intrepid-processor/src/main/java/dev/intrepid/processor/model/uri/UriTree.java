package dev.intrepid.processor.model.uri;

import dev.intrepid.processor.model.uri.Template.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values by the templates they belong to, found along a tree of segments instead of comparing each
 * template with each.
 */
public final class UriTree<T> {

  /** The templates that begin alike, whatever their variables are called. */
  private static final class Branch<T> {
    private final Map<Segment, Branch<T>> branches = new LinkedHashMap<>();
    private final List<Segment> withVariable = new ArrayList<>();
    private final List<T> ends = new ArrayList<>(2);

    Branch<T> grown(Segment segment) {
      return branches.computeIfAbsent(
          segment,
          added -> {
            if (added.variable() != null) {
              withVariable.add(added);
            }
            return new Branch<>();
          });
    }

    /** Those that can be made by a URI with that segment here. */
    Stream<Branch<T>> overlapping(Segment segment) {
      if (segment.variable() != null) {
        return branches.entrySet().stream()
            .filter(branch -> branch.getKey().overlaps(segment))
            .map(Map.Entry::getValue);
      }
      return Stream.concat(
          Stream.ofNullable(branches.get(segment)),
          withVariable.stream().filter(segment::overlaps).map(branches::get));
    }

    Stream<T> all() {
      return Stream.concat(
          ends.stream(), branches.values().stream().flatMap(branch -> branch.all()));
    }
  }

  private final Branch<T> root = new Branch<>();

  /** What stands at a template; it may be added to. */
  public List<T> at(List<Segment> segments) {
    Branch<T> branch = root;
    for (Segment segment : segments) {
      branch = branch.grown(segment.nameless());
    }
    return branch.ends;
  }

  /** What stands at templates that can make a URI of that one. */
  public Stream<T> overlapping(List<Segment> segments) {
    return reached(segments).flatMap(branch -> branch.ends.stream());
  }

  /** What stands at templates that are longer, and can begin with a URI of that one. */
  public Stream<T> under(List<Segment> segments) {
    return reached(segments)
        .flatMap(branch -> branch.branches.values().stream())
        .flatMap(branch -> branch.all());
  }

  private Stream<Branch<T>> reached(List<Segment> segments) {
    Stream<Branch<T>> branches = Stream.of(root);
    for (Segment segment : segments) {
      branches = branches.flatMap(branch -> branch.overlapping(segment.nameless()));
    }
    return branches;
  }
}
