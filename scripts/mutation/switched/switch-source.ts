/** Name of the source below, as switched files import it. */
export const SWITCH_FILE = 'mutation/MutantSwitch.sol';
/** Its balance is the number of the fault that is on; a snapshot that is gone back to turns it off. */
export const SWITCH_ACCOUNT = '0x5717c50000000000000000000000000000005717';
/** As a number: no fault is on, and every switch that is asked tells its own. */
export const LISTENING = 0xfff_ffff;
/** Where EDR listens. */
const LISTENER = '0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE';

/** A library that knows which fault is on: from a balance, or from a producer of blocks that has a small number. */
export const switchSource = `// SPDX-License-Identifier: MIT
pragma solidity >=0.8.0;

library MutantSwitch {
    function on(uint256 fault) internal pure returns (bool) {
        return _pure(_on)(fault);
    }

    function _on(uint256 fault) private view returns (bool active) {
        assembly ("memory-safe") {
            let chosen := coinbase()
            if gt(chosen, ${LISTENING}) { chosen := balance(${SWITCH_ACCOUNT}) }
            active := eq(chosen, fault)
            if eq(chosen, ${LISTENING}) {
                let place := mload(0x40)
                mstore(place, fault)
                pop(staticcall(gas(), ${LISTENER}, place, 32, 0, 0))
            }
        }
    }

    function _pure(function(uint256) internal view returns (bool) f)
        private
        pure
        returns (function(uint256) internal pure returns (bool) g)
    {
        assembly {
            g := f
        }
    }
}
`;
