package dev.intrepid.processor;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.check.compilation.CompilationChecks;
import dev.intrepid.processor.check.handler.HandlerChecks;
import dev.intrepid.processor.check.json.JsonChecks;
import dev.intrepid.processor.check.memo.MemoChecks;
import dev.intrepid.processor.check.record.RecordChecks;
import dev.intrepid.processor.check.subscriber.SubscriberChecks;
import dev.intrepid.processor.check.upcast.UpcastChecks;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.report.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Every list of rules, in the order in which findings are reported: of the errors at one spot, only
 * the first is printed.
 */
final class Checks {

  private static final List<List<Check<HandlersModel>>> OF_CLASSES =
      List.of(SubscriberChecks.OF_CLASSES, MemoChecks.OF_CLASSES);

  private static final List<List<Check<RoundModel>>> OF_ROUNDS =
      List.of(
          CompilationChecks.BEFORE_OTHERS,
          HandlerChecks.OF_ROUNDS,
          JsonChecks.OF_ROUNDS,
          RecordChecks.OF_ROUNDS,
          UpcastChecks.OF_ROUNDS,
          SubscriberChecks.OF_ROUNDS,
          MemoChecks.OF_ROUNDS,
          CompilationChecks.AFTER_OTHERS);

  private Checks() {}

  /** In a list of its own. */
  static List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    add(List.of(RecordChecks.OF_EVENTS), round.events(), findings);
    add(List.of(RecordChecks.OF_MEMOS), round.memos(), findings);
    add(OF_CLASSES, round.handlers(), findings);
    add(List.of(HandlerChecks.OF_HANDLERS), round.allHandlers(), findings);
    add(List.of(MemoChecks.OF_METHODS), round.allMemoMethods(), findings);
    add(List.of(UpcastChecks.OF_UPCASTS), round.allUpcasts(), findings);
    add(OF_ROUNDS, List.of(round), findings);
    return findings;
  }

  private static <T> void add(
      List<? extends List<? extends Check<? super T>>> lists,
      List<T> models,
      List<Finding> findings) {
    for (T model : models) {
      for (List<? extends Check<? super T>> checks : lists) {
        for (Check<? super T> check : checks) {
          findings.addAll(check.findings(model));
        }
      }
    }
  }
}
