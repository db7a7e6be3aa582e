package dev.intrepid.compute;

import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.function.Function;

/**
 * Where computed memos are kept.
 *
 * @param repo takes commits
 * @param memos the memos of the repo, those included that still are where they lived before
 * @param formerPlaces where the memo at a URI may have lived before
 */
public record MemoStore(
    IntrepidRepo repo, CacheRepo memos, Function<String, List<String>> formerPlaces) {}
