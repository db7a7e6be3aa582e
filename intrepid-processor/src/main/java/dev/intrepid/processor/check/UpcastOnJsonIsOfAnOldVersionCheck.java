package dev.intrepid.processor.check;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.Optional;
import java.util.stream.Stream;

/** An upcast on the JSON is of a known type, in a version that has a next one. */
final class UpcastOnJsonIsOfAnOldVersionCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round
        .allUpcasts()
        .flatMap(
            upcast ->
                upcast.source() instanceof UpcastSource.OfJson json
                    ? finding(upcast, json, round.chains())
                    : Stream.empty());
  }

  private static Stream<Finding> finding(
      UpcastModel upcast, UpcastSource.OfJson json, UpcastChains chains) {
    StoredVersion stored = json.stored();
    Optional<EventModel> newest = chains.newest(stored.type());
    if (newest.isEmpty()) {
      return Stream.of(
          Finding.of(
              Message.UPCAST_OF_UNKNOWN_TYPE,
              json.typeSpot(),
              upcast.signature(),
              stored.type(),
              ClosestName.hint(stored.type(), chains.types())));
    }
    return stored.version() < newest.get().version()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                Message.UPCAST_FROM_NEWEST,
                json.fromSpot(),
                upcast.signature(),
                stored.toString(),
                Integer.toString(newest.get().version()),
                newest.get().type().label()));
  }
}
