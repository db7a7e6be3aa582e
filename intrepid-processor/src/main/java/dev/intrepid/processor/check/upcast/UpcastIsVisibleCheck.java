package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The code generated for an upcast can call those that come after it, and name their records. */
final class UpcastIsVisibleCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (UpcastModel upcast : round.allUpcasts()) {
      findings.addAll(findings(upcast, round.chains()));
    }
    return findings;
  }

  private static List<Finding> findings(UpcastModel upcast, UpcastChains chains) {
    Set<String> hidden = new LinkedHashSet<>();
    String home = upcast.owner().name().packageName();
    upcast
        .from()
        .ifPresent(from -> chains.after(from).forEach(s -> addHidden(s, home, chains, hidden)));
    return hidden.stream()
        .limit(1)
        .map(
            name ->
                Finding.of(
                    Message.UPCAST_IS_NOT_VISIBLE, upcast.spot(), upcast.signature(), name, home))
        .toList();
  }

  private static void addHidden(
      StoredVersion stored, String home, UpcastChains chains, Set<String> hidden) {
    chains
        .record(stored)
        .map(EventModel::type)
        .filter(type -> !type.isVisibleFrom(home))
        .ifPresent(type -> hidden.add(type.name().canonicalName()));
    chains
        .upcast(stored)
        .filter(next -> !next.isPublic() && !next.owner().name().packageName().equals(home))
        .ifPresent(next -> hidden.add(next.owner().name().packageName() + "." + next.signature()));
  }
}
