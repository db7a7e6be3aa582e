package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of one name that keep memos keep the same, for one class is generated for them. */
final class MemoNamesAreDistinctCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    Map<String, String> kept = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (MethodModel method : model.methods()) {
      String what = what(method);
      String other = what == null ? null : kept.putIfAbsent(method.method(), what);
      if (other != null && !other.equals(what)) {
        findings.add(finding(method, model));
      }
    }
    return findings;
  }

  /** Null for a method without a generated class, such as one whose memo is that of a record. */
  private static @Nullable String what(MethodModel method) {
    Template template = method.cachedAt();
    boolean isOfRecord = method instanceof MemoMethodModel memo && memo.record().isPresent();
    return template == null || method.value().isEmpty() || isOfRecord
        ? null
        : template.text() + " " + method.value().get().java();
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
