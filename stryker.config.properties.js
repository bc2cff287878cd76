import fc from 'fast-check';

/** For mutation testing: the same few cases every time. What only the ten-thousandth case shows wants an example. */
fc.configureGlobal({ seed: 20_260_301, interruptAfterTimeLimit: 50 });
