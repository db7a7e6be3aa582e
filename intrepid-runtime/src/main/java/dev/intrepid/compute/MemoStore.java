package dev.intrepid.compute;

import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.repo.CacheRepo;
import dev.intrepid.repo.IntrepidRepo;
import java.util.List;
import java.util.function.Function;

/**
 * Where computed memos are stored.
 *
 * @param repo takes commits
 * @param memos the memos of the repo, including those still at their former URIs
 * @param formerPlaces the former URIs of the memo at a URI
 * @param outage told when the repo fails and no caller is
 */
public record MemoStore(
    IntrepidRepo repo,
    CacheRepo memos,
    Function<String, List<String>> formerPlaces,
    RepoOutage outage) {}
