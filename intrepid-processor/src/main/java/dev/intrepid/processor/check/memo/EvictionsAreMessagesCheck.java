package dev.intrepid.processor.check.memo;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** A memo is dropped or recomputed because of a message. */
final class EvictionsAreMessagesCheck implements Check<MemoMethodModel> {

  @Override
  public List<Finding> findings(MemoMethodModel method) {
    List<Finding> findings = new ArrayList<>();
    for (EvictionModel eviction : method.evictions()) {
      findings.addAll(finding(eviction, method));
    }
    return findings;
  }

  private static List<Finding> finding(EvictionModel eviction, MemoMethodModel method) {
    if (!eviction.isMessage()) {
      return List.of(
          Finding.of(
              Message.EVICTED_BY_NO_MESSAGE,
              eviction.spot(),
              eviction.kind().toString(),
              method.signature(),
              eviction.type()));
    }
    MessageModel message = eviction.message();
    return message.notEvents().stream()
        .limit(1)
        .map(
            member ->
                Finding.of(
                    Message.SEALED_MEMBER_IS_NOT_AN_EVENT,
                    eviction.spot(),
                    "The " + eviction.kind() + " of " + method.signature(),
                    message.label(),
                    member))
        .toList();
  }
}
