package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The code generated for an upcast can call those that come after it, and name their records. */
final class UpcastIsVisibleCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.allUpcasts().flatMap(upcast -> findings(upcast, round.chains()));
  }

  private static Stream<Finding> findings(UpcastModel upcast, UpcastChains chains) {
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
                    Message.UPCAST_IS_NOT_VISIBLE, upcast.spot(), upcast.signature(), name, home));
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
