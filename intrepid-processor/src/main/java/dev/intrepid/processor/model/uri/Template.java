package dev.intrepid.processor.model.uri;

import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A URI template as it is written, and its segments; none if there is a problem. */
public record Template(
    String text, List<Segment> segments, @Nullable Problem problem, SourceSpot spot) {

  public Template {
    segments = List.copyOf(segments);
  }

  /** Text, with at most one variable in it. */
  public record Segment(String before, @Nullable String variable, String after) {

    /** As it is written. */
    public String text() {
      return variable == null ? before : before + "{" + variable + "}" + after;
    }

    /** The same whatever its variable is called. */
    public Segment nameless() {
      return variable == null ? this : new Segment(before, "", after);
    }

    /** Whether every text that the other makes can be made by this one, too. */
    boolean covers(Segment other) {
      if (variable == null) {
        return other.variable == null && before.equals(other.before);
      }
      boolean isLonger =
          other.variable != null || other.before.length() > before.length() + after.length();
      String end = other.variable == null ? other.before : other.after;
      return isLonger && other.before.startsWith(before) && end.endsWith(after);
    }

    /** Whether one text can be made by both. */
    public boolean overlaps(Segment other) {
      if (variable == null && other.variable == null) {
        return before.equals(other.before);
      }
      return (before.startsWith(other.before) || other.before.startsWith(before))
          && (after.endsWith(other.after) || other.after.endsWith(after));
    }
  }

  /** The variables in their order, each once. */
  public List<String> variables() {
    List<String> variables = new ArrayList<>();
    for (Segment segment : segments) {
      String variable = segment.variable();
      if (variable != null && !variables.contains(variable)) {
        variables.add(variable);
      }
    }
    return variables;
  }

  /** How these are written. */
  public static List<String> texts(List<Template> templates) {
    List<String> texts = new ArrayList<>();
    for (Template template : templates) {
      texts.add(template.text());
    }
    return texts;
  }

  /** The segments before the first variable, each with its slash: {@code "orders/"}, or nothing. */
  String literalPrefix() {
    StringBuilder prefix = new StringBuilder();
    for (Segment segment : segments) {
      if (segment.variable() != null) {
        break;
      }
      prefix.append(segment.before()).append('/');
    }
    return prefix.toString();
  }

  /** The same text as an invalid template. */
  public Template with(Problem found) {
    return new Template(text, List.of(), found, spot);
  }

  /** A template of these segments. */
  public static Template of(List<Segment> segments, SourceSpot spot) {
    String text = segments.stream().map(Segment::text).collect(Collectors.joining("/"));
    return new Template(text, segments, null, spot);
  }

  /** Whether every URI that the other makes can be made by this one, too. */
  boolean covers(Template other) {
    return covers(segments, other.segments);
  }

  public static boolean covers(List<Segment> segments, List<Segment> others) {
    boolean covers = segments.size() == others.size();
    for (int i = 0; covers && i < segments.size(); i++) {
      covers = segments.get(i).covers(others.get(i));
    }
    return covers;
  }

  /** Whether one URI can be made by both. */
  public boolean overlaps(Template other) {
    if (segments.size() != other.segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).overlaps(other.segments.get(i))) {
        return false;
      }
    }
    return true;
  }
}
