package dev.intrepid.examples.loans;

import dev.intrepid.Cache;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import dev.intrepid.repo.EventRecord;

/** Counts the log: per activity, per resource, and as a whole. */
@Subscriber("statistics")
final class Statistics {

  @OnEvent
  Activity activity(LoanEvent event, Cache<Activity> activity) {
    return activity.orElseGet(() -> Activity.none(event.activity())).plus(event);
  }

  @OnEvent
  Resource resource(LoanEvent event, Cache<Resource> resource) {
    long events = resource.map(Resource::events).orElse(0L);
    return new Resource(event.resource(), events + 1);
  }

  /** The position of an event in its stream is how long its case is with it. */
  @OnEvent
  CaseLengths caseLengths(LoanEvent event, EventRecord record, Cache<CaseLengths> lengths) {
    return lengths.orElseGet(CaseLengths::none).grownTo(record.position());
  }

  /** Comes after {@link #caseLengths}, and so sees what that has changed. */
  @OnEvent
  Totals totals(
      LoanEvent event, EventRecord record, Cache<Totals> totals, Cache<CaseLengths> lengths) {
    return totals
        .orElseGet(Totals::none)
        .plus(record.position(), lengths.orElseGet(CaseLengths::none));
  }
}
