/// YAML with a line for every value: what the readers of single files are built on.
///
/// Start at [rasid.config.yaml.YamlFile#read]. A [rasid.config.yaml.Value] is one value where it stands in its file; a
/// [rasid.config.yaml.Section] is a mapping whose keys are all known; both tell a fault to the
/// [rasid.config.yaml.Problems] of the whole run and answer empty, so that reading goes on and every fault is told.
@NullMarked
package rasid.config.yaml;

import org.jspecify.annotations.NullMarked;
