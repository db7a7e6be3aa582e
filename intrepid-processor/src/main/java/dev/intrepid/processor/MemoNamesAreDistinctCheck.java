package dev.intrepid.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Methods of one name that keep memos keep the same, for one class is generated for them. */
final class MemoNamesAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    Map<String, String> kept = new HashMap<>();
    return model
        .methods()
        .filter(method -> !(method instanceof MemoMethodModel memo && memo.record().isPresent()))
        .filter(
            method -> !what(method).equals(kept.merge(method.method(), what(method), (a, b) -> a)))
        .map(
            method ->
                Finding.of(
                    Message.TWO_MEMOS_ONE_NAME,
                    method.spot(),
                    method.method(),
                    model.type().label(),
                    method.generatedMemo().simpleName()));
  }

  /** What nothing is generated for keeps nothing of its own. */
  private static String what(MethodModel method) {
    Template template = method.cachedAt();
    return template == null || method.value().isEmpty()
        ? ""
        : template.text() + " " + method.value().get().java();
  }
}
