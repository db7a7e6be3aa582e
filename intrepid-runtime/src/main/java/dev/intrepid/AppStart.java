package dev.intrepid;

import dev.intrepid.IntrepidBuilder.Adoption;
import dev.intrepid.compute.Computations;
import dev.intrepid.compute.MemoStore;
import dev.intrepid.engine.ControlPoller;
import dev.intrepid.engine.HeldBack;
import dev.intrepid.engine.NeededRebuilds;
import dev.intrepid.engine.StartBlock;
import dev.intrepid.engine.catalog.FormerMemos;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.keeper.Keepers;
import dev.intrepid.engine.member.Members;
import dev.intrepid.engine.release.LeftAdoptions;
import dev.intrepid.engine.release.Releases;
import dev.intrepid.engine.state.NamesRead;
import dev.intrepid.engine.step.HandlerWatches;
import dev.intrepid.engine.subscriber.EngineContext;
import dev.intrepid.engine.subscriber.ProgressWaiters;
import dev.intrepid.engine.subscriber.RunningSubscriber;
import dev.intrepid.engine.subscriber.TopicFeeds;
import dev.intrepid.engine.worker.RepoOutage;
import dev.intrepid.engine.worker.RestingWorkers;
import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of an app on an open repo: announces the app, checks whether its subscribers may begin,
 * and resumes them. For one thread.
 */
final class AppStart {

  private static final Logger LOG = LoggerFactory.getLogger(Intrepid.class);

  private final IntrepidBuilder config;
  private final WiredHandlers wired;
  private final GeneratedCode generated;
  private final IntrepidRepo repo;
  private final Members members;
  private final Releases releases;
  private final Keepers keepers;

  AppStart(
      IntrepidBuilder config, WiredHandlers wired, GeneratedCode generated, IntrepidRepo repo) {
    this.config = config;
    this.wired = wired;
    this.generated = generated;
    this.repo = repo;
    this.members = new Members(repo, config.clock(), config.lookEvery());
    this.releases = new Releases(repo, generated, members);
    this.keepers = new Keepers(repo, generated, wired.specs());
  }

  Intrepid run() {
    try {
      return start();
    } catch (RuntimeException | Error e) {
      retract();
      throw e;
    }
  }

  private Intrepid start() {
    NamesRead.requireOne(wired.specs(), repo);
    releases.runs(wired.specs());
    EngineContext context = context();
    members.join();
    for (Adoption adoption : config.adoptions()) {
      keepers.adopt(adoption.subscriber(), adoption.what());
      releases.adopt(adoption.subscriber(), adoption.what());
    }
    tellLeftAdoptions();
    Set<String> standingBy = releases.review(wired.specs());
    SortedMap<String, SortedSet<String>> held = neededRebuilds(standingBy);
    List<RunningSubscriber> subscribers = wired.resume(context);
    standingBy.addAll(HeldBack.waiting(held));
    addBehindHeirs(subscribers, standingBy);
    releases.settle(wired.specsBut(standingBy));
    LOG.info("{}", StartBlock.of(repo, subscribers, context.computations()));
    ControlPoller poller =
        ControlPoller.of(repo, subscribers, context.computations(), config.clock(), members);
    HeldBack heldBack =
        new HeldBack(keepers, releases, subscribers, poller, held, config.rebuildsWhenNeeded());
    Intrepid app = new Intrepid(config, context, subscribers, poller, heldBack);
    try {
      heldBack.start();
      poller.start();
      return app;
    } catch (RuntimeException | Error e) {
      end(app, e);
      throw e;
    }
  }

  private void tellLeftAdoptions() {
    LeftAdoptions left = new LeftAdoptions(wired.specs(), keepers, releases);
    for (Adoption adoption : config.adoptions()) {
      Optional<String> text = left.text(adoption.subscriber(), adoption.what());
      if (text.isPresent()) {
        LOG.warn("{}", text.get());
      }
    }
  }

  /** Ends the workers that run already, which nobody could end any more. */
  private static void end(Intrepid app, Throwable failure) {
    try {
      app.close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }

  private static void addBehindHeirs(List<RunningSubscriber> subscribers, Set<String> standingBy) {
    for (RunningSubscriber subscriber : subscribers) {
      if (subscriber.standsBehindHeir()) {
        standingBy.add(subscriber.spec().name());
      }
    }
  }

  private EngineContext context() {
    FormerMemos former = generated.formerMemos();
    RepoOutage outage = RepoOutage.of(repo);
    Computations computations =
        new Computations(
            wired.routes(),
            new MemoStore(repo, former.in(repo), former, outage),
            config.format(),
            config.clock(),
            config.localMemos());
    return new EngineContext(
        repo,
        generated,
        config.format(),
        config.clock(),
        new ProgressWaiters(),
        computations,
        new RestingWorkers(repo, config.restAfter()),
        outage,
        new HandlerWatches(config.failureListeners()),
        releases,
        members,
        new TopicFeeds(repo));
  }

  private SortedMap<String, SortedSet<String>> neededRebuilds(Set<String> standingBy) {
    SortedMap<String, SortedSet<String>> held =
        new NeededRebuilds(
                keepers, releases, wired.specsBut(standingBy), wired.specs(), generated, repo)
            .settle(config.rebuildsWhenNeeded());
    keepers.settleComputed(wired.routes().templates());
    return held;
  }

  /**
   * Withdraws the announcement, so that no other app on the repo waits for one that did not start.
   */
  private void retract() {
    try {
      members.end();
    } catch (RepoException e) {
      LOG.debug("What was announced of this app stays until it expires", e);
    }
  }
}
