package dev.intrepid;

import java.time.Duration;

/** Apps that notice one another, and what others request, after a moment, not after seconds. */
public final class LookOften {

  private LookOften() {}

  public static IntrepidBuilder of(IntrepidBuilder app) {
    return app.lookEvery(Duration.ofMillis(50));
  }
}
