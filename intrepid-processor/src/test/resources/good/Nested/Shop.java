package shop;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Upcast;
import java.util.Map;

/** What is static stands alone, wherever it is written. */
final class Shop<T> {

  final class Till {

    @Event(stream = "tills/{tillId}", type = "Opened")
    record OpenedV1(String tillId) {}

    @Event(stream = "tills/{tillId}", type = "Opened", version = 2)
    record Opened(String tillId, Coin coin, Note note, Map<Key, Money> counts) {}

    @Cached("tills/{tillId}/state")
    record State(String tillId, Coin coin) {}

    enum Coin {
      PENNY
    }

    record Key(String name) {}

    record Note(int value) implements Money {}

    sealed interface Money permits Note {}

    static class Clerk {

      @OnEvent
      State opened(Opened opened) {
        return new State(opened.tillId(), opened.coin());
      }

      @Upcast
      static Opened opened(OpenedV1 opened) {
        return new Opened(opened.tillId(), Coin.PENNY, new Note(1), Map.of());
      }

      @Cached("tills/{tillId}/name")
      String name(String tillId) {
        return tillId;
      }

      /** Of the name of a method that computes a memo. */
      @OnEvent
      void name(Opened opened) {}
    }
  }
}
