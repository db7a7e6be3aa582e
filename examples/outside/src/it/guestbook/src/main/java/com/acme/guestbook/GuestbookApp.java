package com.acme.guestbook;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.Launch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Signs the book, from the command line. */
public final class GuestbookApp implements App {

  @Override
  public String name() {
    return "guestbook";
  }

  @Override
  public String description() {
    return "Signs the guestbook.";
  }

  @Override
  public String defaultRepo() {
    return "sqlite:guestbook.db";
  }

  @Override
  public List<AppOption> options() {
    return List.of(AppOption.required("guest", "NAME", "Who signs."));
  }

  @Override
  public void run(Launch launch) throws InterruptedException {
    try (Intrepid app = Intrepid.builder().repo(launch.repo()).handlers(new Host()).start()) {
      app.publish(new Signed("hall", launch.value("guest"), Optional.empty(), List.of()));
      app.awaitCaughtUp(Duration.ofMinutes(1));
      launch.out().println(app.view(Guests_Memo.uri("hall")).map(Guests::count).orElse(0));
    }
  }
}
