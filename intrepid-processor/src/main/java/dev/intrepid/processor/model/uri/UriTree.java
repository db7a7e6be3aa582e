package dev.intrepid.processor.model.uri;

import static java.util.Objects.requireNonNull;

import dev.intrepid.processor.model.uri.Template.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
      Branch<T> branch = branches.get(segment);
      if (branch == null) {
        branch = new Branch<>();
        branches.put(segment, branch);
        if (segment.variable() != null) {
          withVariable.add(segment);
        }
      }
      return branch;
    }

    /** Adds those that can be made by a URI with that segment here. */
    void addOverlapping(Segment segment, List<Branch<T>> all) {
      Branch<T> same = segment.variable() == null ? branches.get(segment) : null;
      if (same != null) {
        all.add(same);
      }
      for (Segment other : segment.variable() == null ? withVariable : branches.keySet()) {
        if (other.overlaps(segment)) {
          all.add(requireNonNull(branches.get(other)));
        }
      }
    }

    void addAll(List<T> all) {
      all.addAll(ends);
      for (Branch<T> branch : branches.values()) {
        branch.addAll(all);
      }
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
  public List<T> overlapping(List<Segment> segments) {
    List<T> all = new ArrayList<>();
    for (Branch<T> branch : reached(segments)) {
      all.addAll(branch.ends);
    }
    return all;
  }

  /** What stands at templates that are longer, and can begin with a URI of that one. */
  public List<T> under(List<Segment> segments) {
    List<T> all = new ArrayList<>();
    for (Branch<T> reached : reached(segments)) {
      for (Branch<T> branch : reached.branches.values()) {
        branch.addAll(all);
      }
    }
    return all;
  }

  private List<Branch<T>> reached(List<Segment> segments) {
    List<Branch<T>> branches = List.of(root);
    for (Segment segment : segments) {
      List<Branch<T>> next = new ArrayList<>();
      for (Branch<T> branch : branches) {
        branch.addOverlapping(segment.nameless(), next);
      }
      branches = next;
    }
    return branches;
  }
}
