package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods of one name that keep memos keep the same, for one class is generated for them. */
final class MemoNamesAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    Map<String, String> kept = new HashMap<>();
    return model
        .methods()
        .filter(method -> !(method instanceof MemoMethodModel memo && memo.record().isPresent()))
        .flatMap(
            method ->
                what(method)
                    .filter(what -> !what.equals(kept.merge(method.method(), what, (a, b) -> a)))
                    .map(what -> finding(method, model))
                    .stream());
  }

  /** Empty for a method without a generated class, since its memo is that of a record. */
  private static Optional<String> what(MethodModel method) {
    Template template = method.cachedAt();
    return template == null
        ? Optional.empty()
        : method.value().map(value -> template.text() + " " + value.java());
  }

  private static Finding finding(MethodModel method, HandlersModel model) {
    return Finding.of(
        Message.TWO_MEMOS_ONE_NAME,
        method.spot(),
        method.method(),
        model.type().label(),
        method.generatedMemo().simpleName());
  }
}
