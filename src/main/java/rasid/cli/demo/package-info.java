/// `rasid demo`: the main job on small news sites that it serves itself.
///
/// Start at [DemoCommand]. [DemoSites] serves the files of `seeds/demo`: [DemoPage] says how each is
/// served, [DemoText] fills in what it cannot know beforehand. [DemoTerminal] tells what happens,
/// [DemoRuns] remembers earlier runs.
@NullMarked
package rasid.cli.demo;

import org.jspecify.annotations.NullMarked;
