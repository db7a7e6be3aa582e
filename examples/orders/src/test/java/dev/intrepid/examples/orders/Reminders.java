package dev.intrepid.examples.orders;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reminds whoever has a visit, in the hour that was said when it was booked. */
@Subscriber("reminders")
final class Reminders {

  /** A visit was booked, and the hour in which to remind of it. */
  @Event(stream = "visits/{visit}")
  record VisitBooked(String visit, String hour) {}

  /** Time has come so far. */
  @Event(stream = "hours")
  record HourBegan(String hour) {}

  /** Whoever booked a visit was reminded. */
  @Event(stream = "visits/{visit}")
  record VisitReminded(String visit) {}

  /** The visits of which to remind in an hour, and whether it has begun. */
  @Cached("reminders/{hour}")
  record Due(String hour, boolean hasBegun, List<String> visits) {

    static Due nothing(String hour) {
      return new Due(hour, false, List.of());
    }
  }

  /** Notes what is due; what is noted too late is due at once. */
  @OnEvent
  Optional<VisitReminded> late(VisitBooked booked, Cache<Due> due) {
    boolean isLate = due.map(Due::hasBegun).orElse(false);
    return isLate ? Optional.of(new VisitReminded(booked.visit())) : Optional.empty();
  }

  @OnEvent
  Due note(VisitBooked booked, Cache<Due> soFar) {
    Due due = soFar.orElseGet(() -> Due.nothing(booked.hour()));
    List<String> visits = new ArrayList<>(due.visits());
    visits.add(booked.visit());
    return new Due(due.hour(), due.hasBegun(), visits);
  }

  /** Reminds of what is noted when the hour begins. */
  @OnEvent
  List<VisitReminded> remind(HourBegan began, Cache<Due> due) {
    return due.map(Due::visits).orElse(List.of()).stream().map(VisitReminded::new).toList();
  }

  @OnEvent
  Due begin(HourBegan began, Cache<Due> due) {
    return new Due(began.hour(), true, due.map(Due::visits).orElse(List.of()));
  }
}
