package dev.intrepid.examples.loans;

import dev.intrepid.Cache;
import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;

/** Keeps where each application stands. */
@Subscriber("applications")
final class Applications {

  @OnEvent
  Application application(
      LoanEvent event, @Cached("applications/{applicationId}") Cache<Application> application) {
    return application.orElseGet(() -> Application.firstSeen(event)).plus(event);
  }
}
