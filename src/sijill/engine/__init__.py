"""Engine: where reading and linking run; hands the parts to each other."""
