package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** An evict names the first segments of the memos it drops. */
final class EvictIsAPrefixCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    return method.template().problem() != null
        ? List.of()
        : method.evictions().stream()
            .flatMap(
                eviction ->
                    eviction.prefixes().stream().filter(prefix -> !eviction.isBeginning(prefix)))
            .map(
                prefix ->
                    Finding.of(
                        Message.EVICT_IS_NO_PREFIX,
                        prefix.spot(),
                        prefix.text(),
                        method.template().text(),
                        method.signature(),
                        wayOut(method.template())))
            .toList();
  }

  private static String wayOut(Template template) {
    List<String> beginnings = new ArrayList<>();
    StringBuilder beginning = new StringBuilder();
    for (Segment segment : template.segments()) {
      beginning.append(segment.text()).append('/');
      beginnings.add("\"" + beginning + "*\"");
    }
    beginnings.remove(beginnings.size() - 1);
    return beginnings.isEmpty()
        ? "Name the message in evictOn: these memos have one segment."
        : "Write " + String.join(" or ", beginnings) + ".";
  }
}
