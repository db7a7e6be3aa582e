package dev.intrepid.compute;

import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A URI template that the compiler has checked, for URIs that were made with it. Immutable. */
public final class UriTemplate {

  private final List<Segment> segments;

  private UriTemplate(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /** The template of that text. */
  public static UriTemplate of(String text) {
    List<Segment> segments = new ArrayList<>();
    for (String segment : text.split("/", -1)) {
      segments.add(Segment.of(segment));
    }
    return new UriTemplate(segments);
  }

  /** The variables of a URI, encoded as they stand in it; empty if it is none of this template. */
  public Optional<Map<String, String>> variables(String uri) {
    String[] parts = uri.split("/", -1);
    if (parts.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < parts.length; i++) {
      if (!segments.get(i).take(parts[i], variables)) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  /** The same URI as it is spelled when it is made of its variables, each percent-encoded. */
  String spelled(String uri) {
    Map<String, String> spelled = new HashMap<>();
    variables(uri)
        .orElseThrow()
        .forEach((name, value) -> spelled.put(name, Uris.segment(name, Call.decoded(value))));
    return uri(spelled);
  }

  /** Whether every URI of another template is one of this, too. */
  public boolean coversAll(UriTemplate other) {
    boolean covers = segments.size() == other.segments.size();
    for (int i = 0; covers && i < segments.size(); i++) {
      covers = segments.get(i).covers(other.segments.get(i));
    }
    return covers;
  }

  /** Whether there are URIs of both templates. */
  boolean overlaps(UriTemplate other) {
    boolean overlaps = segments.size() == other.segments.size();
    for (int i = 0; overlaps && i < segments.size(); i++) {
      overlaps = segments.get(i).overlaps(other.segments.get(i));
    }
    return overlaps;
  }

  /** Whether URIs of it may begin with a prefix that ends with a slash. */
  public boolean mayBeUnder(String prefix) {
    String[] parts = prefix.split("/");
    if (parts.length >= segments.size()) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!segments.get(i).take(parts[i], new HashMap<>())) {
        return false;
      }
    }
    return true;
  }

  /** The URI with these variables. */
  public String uri(Map<String, String> variables) {
    StringJoiner uri = new StringJoiner("/");
    for (Segment segment : segments) {
      uri.add(segment.with(variables));
    }
    return uri.toString();
  }

  /** The names of its variables. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Segment segment : segments) {
      String variable = segment.variable();
      if (variable != null) {
        names.add(variable);
      }
    }
    return names;
  }

  /** The template that is left when these variables are set; a URI if these are all. */
  public String bound(Map<String, String> variables) {
    StringJoiner template = new StringJoiner("/");
    for (Segment segment : segments) {
      template.add(segment.bound(variables));
    }
    return template.toString();
  }

  private record Segment(String before, @Nullable String variable, String after) {

    static Segment of(String text) {
      int open = text.indexOf('{');
      int close = text.indexOf('}');
      return open < 0
          ? new Segment(text, null, "")
          : new Segment(
              text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1));
    }

    boolean take(String part, Map<String, String> variables) {
      if (variable == null) {
        return part.equals(before);
      }
      int end = part.length() - after.length();
      if (end <= before.length() || !part.startsWith(before) || !part.endsWith(after)) {
        return false;
      }
      String value = part.substring(before.length(), end);
      return value.equals(variables.merge(variable, value, (first, second) -> first));
    }

    boolean covers(Segment other) {
      if (other.variable == null) {
        return take(other.before, new HashMap<>());
      }
      return variable != null && other.before.startsWith(before) && other.after.endsWith(after);
    }

    boolean overlaps(Segment other) {
      if (variable == null || other.variable == null) {
        return covers(other) || other.covers(this);
      }
      return (before.startsWith(other.before) || other.before.startsWith(before))
          && (after.endsWith(other.after) || other.after.endsWith(after));
    }

    String bound(Map<String, String> variables) {
      return variable == null || variables.containsKey(variable)
          ? with(variables)
          : before + "{" + variable + "}" + after;
    }

    String with(Map<String, String> variables) {
      return variable == null ? before : before + variables.get(variable) + after;
    }
  }
}
