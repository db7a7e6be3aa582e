package dev.intrepid.processor.check.handler;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** A Cache says which memo it is: it is of a {@code @Cached} record, or it has a URI template. */
final class CachesAreOfMemosCheck implements Check<RoundModel> {

  private static final int SHOWN = 5;

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (MethodModel method : round.allMethods()) {
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.Uncached cache) {
          findings.add(finding(parameter, cache, records(round)));
        }
      }
    }
    return findings;
  }

  private static List<String> records(RoundModel round) {
    return round.memos().stream().map(memo -> memo.type().label()).distinct().sorted().toList();
  }

  private static Finding finding(
      ParameterModel parameter, Supply.Uncached cache, List<String> records) {
    String value = Simple.of(cache.value());
    return Finding.of(
        Message.CACHE_OF_UNCACHED,
        parameter.spot(),
        value,
        cache.isRecord()
            ? "Put @Cached with a URI template on the record " + value + ", or on this parameter."
            : "Put @Cached with the URI template of the memo on this parameter"
                + shown(records)
                + ".");
  }

  private static String shown(List<String> records) {
    if (records.isEmpty()) {
      return "";
    }
    String first = String.join(", ", records.subList(0, Math.min(SHOWN, records.size())));
    String more = records.size() > SHOWN ? " and " + (records.size() - SHOWN) + " more" : "";
    return ", or take the Cache of a @Cached record, of which there are: " + first + more;
  }
}
