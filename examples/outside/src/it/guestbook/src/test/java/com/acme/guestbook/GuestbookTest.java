package com.acme.guestbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.launcher.Launcher;
import dev.intrepid.repo.EventKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuestbookTest {

  @TempDir Path folder;

  @Test
  void guestsAreCountedInMemory() throws Exception {
    assertEquals(2, guestsAfterTwo("memory:"));
  }

  @Test
  void guestsAreCountedInAFileAndRemembered() throws Exception {
    String address = "sqlite:" + folder.resolve("book.db");

    assertEquals(2, guestsAfterTwo(address));
    assertEquals(4, guestsAfterTwo(address));
  }

  @Test
  void theLauncherFindsAndRunsTheApp() {
    String address = "sqlite:" + folder.resolve("launched.db");

    assertEquals("1", launch("run", "guestbook", "--guest", "ada", "--repo", address));
    assertEquals("2", launch("run", "guestbook", "--guest", "alan", "--repo", address));
  }

  private static String launch(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Launcher.run(new PrintWriter(out), new PrintWriter(err), args);
    assertEquals(0, exitCode, err.toString());
    return out.toString().strip();
  }

  private static int guestsAfterTwo(String address) throws Exception {
    try (Intrepid app = Intrepid.builder().repo(address).handlers(new Host()).start()) {
      app.publish(new Signed("hall", "ada", Optional.of("Lovely."), List.of("first")));
      app.publish(new Signed("hall", "alan", Optional.empty(), List.of()));
      app.awaitCaughtUp(Duration.ofMinutes(1));
      assertEquals("Thanked", app.repo().last("thanks/ada", EventKind.ENTRY).orElseThrow().type());
      Cache<Guests> guests = app.view(Guests_Memo.uri("hall"));
      return guests.map(Guests::count).orElse(0);
    }
  }
}
