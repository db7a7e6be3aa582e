package dev.intrepid.processor.model;

import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import java.util.List;

/**
 * A method that computes memos, as others need to know it: it outlives its round.
 *
 * @param label class and method
 * @param signature these with its parameters
 * @param owner the name of the class
 * @param type the type of its value
 * @param needs the templates of the memos that it is given
 */
public record MemoRoute(
    String label,
    String signature,
    String owner,
    String type,
    boolean mayBeAbsent,
    String template,
    List<Segment> segments,
    List<List<Segment>> needs) {

  private static final int MORE_THAN_A_TEMPLATE_HAS = 1_024;

  public MemoRoute {
    segments = List.copyOf(segments);
    needs = List.copyOf(needs);
  }

  /** Of a method that passed the checks of itself. */
  public static MemoRoute of(MemoMethodModel method) {
    return new MemoRoute(
        method.label(),
        method.signature(),
        method.owner().name().canonicalName(),
        method.value().map(value -> method.type().toString()).orElse(""),
        method.mayBeAbsent(),
        method.template().text(),
        method.template().segments(),
        method.parameters().stream()
            .map(ParameterModel::supply)
            .filter(Supply.OfMemo.class::isInstance)
            .map(supply -> ((Supply.OfMemo) supply).template().segments())
            .toList());
  }

  public boolean covers(List<Segment> others) {
    return Template.covers(segments, others);
  }

  /** How much its template says: first by segments of text, then by text around variables. */
  int special() {
    int literals = (int) segments.stream().filter(one -> one.variable() == null).count();
    int around =
        segments.stream()
            .filter(one -> one.variable() != null)
            .mapToInt(one -> one.before().length() + one.after().length())
            .sum();
    return literals * MORE_THAN_A_TEMPLATE_HAS + around;
  }
}
