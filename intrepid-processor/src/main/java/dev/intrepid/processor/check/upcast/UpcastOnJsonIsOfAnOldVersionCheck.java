package dev.intrepid.processor.check.upcast;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upcast on the JSON is of a known type, in a version that has a next one. */
final class UpcastOnJsonIsOfAnOldVersionCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (UpcastModel upcast : round.allUpcasts()) {
      if (upcast.source() instanceof UpcastSource.OfJson json) {
        findings.addAll(finding(upcast, json, round.chains()));
      }
    }
    return findings;
  }

  private static List<Finding> finding(
      UpcastModel upcast, UpcastSource.OfJson json, UpcastChains chains) {
    StoredVersion stored = json.stored();
    Optional<EventModel> newest = chains.newest(stored.type());
    if (newest.isEmpty()) {
      return List.of(
          Finding.of(
              Message.UPCAST_OF_UNKNOWN_TYPE,
              json.typeSpot(),
              upcast.signature(),
              stored.type(),
              ClosestName.hint(stored.type(), chains.types())));
    }
    return stored.version() < newest.get().version()
        ? List.of()
        : List.of(
            Finding.of(
                Message.UPCAST_FROM_NEWEST,
                json.fromSpot(),
                upcast.signature(),
                stored.toString(),
                Integer.toString(newest.get().version()),
                newest.get().type().label()));
  }
}
