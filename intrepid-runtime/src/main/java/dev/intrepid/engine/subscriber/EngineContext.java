package dev.intrepid.engine.subscriber;

import dev.intrepid.compute.Computations;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.step.HandlerWatches;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import java.time.Clock;

/** What all subscribers of an app share. */
public record EngineContext(
    IntrepidRepo repo,
    GeneratedCode generated,
    JsonFormat format,
    Clock clock,
    ProgressWaiters waiters,
    Computations computations,
    RestingWorkers resting,
    RepoOutage outage,
    HandlerWatches watches,
    Releases releases,
    Members members,
    TopicFeeds feeds) {}
