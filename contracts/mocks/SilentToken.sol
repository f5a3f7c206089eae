// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title SilentToken
/// @notice Like USDT: `transfer` and `transferFrom` return nothing.
contract SilentToken {
    error TransferRefused(address from, uint256 value);

    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    uint256 public totalSupply;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    /// @notice Create `amount` base units for `to`.
    function mint(address to, uint256 amount) external {
        totalSupply += amount;
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    /// @notice ERC-20 decimals.
    function decimals() external pure returns (uint8) {
        return 6;
    }

    /// @notice ERC-20 approve, without an answer.
    function approve(address spender, uint256 value) external {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    /// @notice ERC-20 transfer, without an answer.
    function transfer(address to, uint256 value) external {
        _move(msg.sender, to, value);
    }

    /// @notice ERC-20 transferFrom, without an answer.
    function transferFrom(address from, address to, uint256 value) external {
        require(allowance[from][msg.sender] >= value, TransferRefused(from, value));
        allowance[from][msg.sender] -= value;
        _move(from, to, value);
    }

    function _move(address from, address to, uint256 value) private {
        require(balanceOf[from] >= value, TransferRefused(from, value));
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}
