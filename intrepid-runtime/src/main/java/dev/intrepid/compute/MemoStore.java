package dev.intrepid.compute;

import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where computed memos are stored.
 *
 * @param repo takes commits
 * @param memos the memos of the repo, including those still at their former URIs
 * @param former where they lived before
 * @param outage told when the repo fails and no caller is
 */
public record MemoStore(
    IntrepidRepo repo, CacheRepo memos, FormerPlaces former, RepoOutage outage) {

  /** Where memos lived before their templates were changed, and may still lie. Thread-safe. */
  public interface FormerPlaces {

    /** No memo has moved. */
    FormerPlaces NONE =
        new FormerPlaces() {
          @Override
          public List<String> of(String uri) {
            return List.of();
          }

          @Override
          public void eachUnder(String prefix, CacheRepo repo, Consumer<String> place) {
            // There is none.
          }
        };

    /** The former URIs of the memo at that URI, the latest first. */
    List<String> of(String uri);

    /**
     * Hands over the former URIs of memos that are stored there, and live under a prefix today.
     * Where a former URI does not say all of today's variables, the memo lives at many URIs, and it
     * is handed over if one of them may be under the prefix.
     *
     * @param prefix ends with a slash
     */
    void eachUnder(String prefix, CacheRepo repo, Consumer<String> place);
  }
}
