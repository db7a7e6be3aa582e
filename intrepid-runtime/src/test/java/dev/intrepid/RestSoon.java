package dev.intrepid;

import java.time.Duration;

/** Apps whose subscribers rest after a moment, not after seconds. */
public final class RestSoon {

  private RestSoon() {}

  public static IntrepidBuilder of(IntrepidBuilder app) {
    return app.restAfter(Duration.ofMillis(50));
  }
}
