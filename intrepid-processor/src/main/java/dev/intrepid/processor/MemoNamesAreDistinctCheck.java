package dev.intrepid.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Methods of one name that keep memos keep the same, for one class is generated for them. */
final class MemoNamesAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    Map<String, String> kept = new HashMap<>();
    return model.handlers().stream()
        .filter(
            handler ->
                !what(handler).equals(kept.merge(handler.method(), what(handler), (a, b) -> a)))
        .map(
            handler ->
                Finding.of(
                    Message.TWO_MEMOS_ONE_NAME,
                    handler.spot(),
                    handler.method(),
                    model.type().label(),
                    handler.generatedMemo().simpleName()));
  }

  /** Handlers without @Cached all keep the same: nothing of their own. */
  private static String what(HandlerModel handler) {
    Template template = handler.cachedAt();
    return template == null || handler.value().isEmpty()
        ? ""
        : template.text() + " " + handler.value().get().java();
  }
}
