package dev.kerneldigest;

import dev.kerneldigest.farm.Farm;

/** What a farm serves in a round. */
enum FarmRound {
    COLD("cold"),
    NOT_MODIFIED("all 304"),
    FEW("5 % with 2 new"),
    WHOLE("all 200, unchanged"),
    ALL_NEW("all new");

    /** More than any feed has. */
    private static final int ALL = 1_000;

    private final String words;

    FarmRound(String words) {
        this.words = words;
    }

    /** Lets the farm serve so; how many items have to be found new. */
    int begin(Farm farm) {
        return switch (this) {
            case COLD -> farm.truth().items();
            case NOT_MODIFIED -> 0;
            case FEW -> farm.next(0.05, 2);
            case WHOLE -> {
                farm.validators(false);
                yield 0;
            }
            case ALL_NEW -> farm.next(1, ALL);
        };
    }

    /** Lets the farm serve as ever. */
    void end(Farm farm) {
        farm.validators(true);
    }

    @Override
    public String toString() {
        return words;
    }
}
