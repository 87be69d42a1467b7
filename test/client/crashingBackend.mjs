// Stands for a backend that can't even start, such as one whose native library crashes: that can't be provoked otherwise.
process.exit(7);
