package dev.intrepid.processor.read.record;

import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a URI template; stops at its first problem. */
public final class TemplateReader {

  private static final int MAX_LENGTH = 512;
  private static final String FORBIDDEN = "\"<>\\^`{|}*";

  private TemplateReader() {}

  public static Template read(String text, SourceSpot spot) {
    List<Segment> segments = new ArrayList<>();
    Problem problem = problem(text, segments);
    return new Template(text, problem == null ? segments : List.of(), problem, spot);
  }

  /** The former templates in an annotation. */
  public static List<Template> readFormer(AnnotationReader cached) {
    List<Template> templates = new ArrayList<>();
    for (WrittenText former : cached.texts("formerly")) {
      templates.add(read(former.text(), former.spot()));
    }
    return templates;
  }

  private static @Nullable Problem problem(String text, List<Segment> segments) {
    if (text.isEmpty()) {
      return Problem.of(Message.TEMPLATE_IS_EMPTY);
    }
    if (text.length() > MAX_LENGTH) {
      return Problem.of(
          Message.TEMPLATE_IS_TOO_LONG, Integer.toString(text.length()), "" + MAX_LENGTH);
    }
    if (text.startsWith("@")) {
      return Problem.of(Message.TEMPLATE_IS_RESERVED, text);
    }
    for (String segment : text.split("/", -1)) {
      Problem problem = segmentProblem(text, segment, segments);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable Problem segmentProblem(
      String text, String segment, List<Segment> segments) {
    if (segment.isEmpty()) {
      return Problem.of(Message.TEMPLATE_SEGMENT_IS_EMPTY, text);
    }
    if (segment.equals(".") || segment.equals("..")) {
      return Problem.of(Message.TEMPLATE_SEGMENT_IS_DOTS, text, segment);
    }
    int open = segment.indexOf('{');
    int close = segment.indexOf('}');
    if ((open < 0) != (close < 0) || close < open) {
      return Problem.of(Message.TEMPLATE_BRACE_IS_UNBALANCED, text, segment);
    }
    if (open < 0) {
      segments.add(new Segment(segment, null, ""));
      return forbidden(text, segment);
    }
    String variable = segment.substring(open + 1, close);
    String before = segment.substring(0, open);
    String after = segment.substring(close + 1);
    if (variable.indexOf('{') >= 0 || isUnbalanced(after)) {
      return Problem.of(Message.TEMPLATE_BRACE_IS_UNBALANCED, text, segment);
    }
    if (after.indexOf('{') >= 0) {
      return Problem.of(Message.TEMPLATE_SEGMENT_HAS_TWO_VARIABLES, text, segment);
    }
    segments.add(new Segment(before, variable, after));
    Problem problem = forbidden(text, before);
    return problem == null ? forbidden(text, after) : problem;
  }

  private static boolean isUnbalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      open += text.charAt(i) == '{' ? 1 : 0;
      open -= text.charAt(i) == '}' ? 1 : 0;
    }
    return open != 0;
  }

  private static @Nullable Problem forbidden(String text, String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c <= ' ' || c >= 0x7f || FORBIDDEN.indexOf(c) >= 0) {
        return Problem.of(Message.TEMPLATE_HAS_FORBIDDEN_CHARACTER, text, shown(c));
      }
    }
    TemplateSpelling.Wrong wrong = TemplateSpelling.find(literal);
    return wrong == null
        ? null
        : Problem.of(Message.TEMPLATE_HAS_ANOTHER_SPELLING, text, wrong.what(), wrong.wayOut());
  }

  private static String shown(char c) {
    return c == ' ' ? "a blank" : c < ' ' ? "a control character" : "'" + c + "'";
  }
}
