package dev.intrepid.processor.model.uri;

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
    private final Segment segment;
    private final Map<String, Branch<T>> branches = new LinkedHashMap<>();
    private final List<Branch<T>> withVariable = new ArrayList<>();
    private final List<T> ends = new ArrayList<>(2);

    Branch(Segment segment) {
      this.segment = segment;
    }

    Branch<T> grown(Segment next) {
      Branch<T> branch = branches.get(next.text());
      if (branch == null) {
        branch = new Branch<>(next);
        branches.put(next.text(), branch);
        if (next.variable() != null) {
          withVariable.add(branch);
        }
      }
      return branch;
    }

    /** Adds those that can be made by a URI with that segment here. */
    void addOverlapping(Segment next, List<Branch<T>> all) {
      Branch<T> same = next.variable() == null ? branches.get(next.text()) : null;
      if (same != null) {
        all.add(same);
      }
      for (Branch<T> other : next.variable() == null ? withVariable : branches.values()) {
        if (other.segment.overlaps(next)) {
          all.add(other);
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

  private final Branch<T> root = new Branch<>(new Segment("", null, ""));

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
